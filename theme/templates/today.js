{# What the home page shows on one day: prints TodayView (generator/views/on_this_day.py). theme/js/today.js loads it on that day. #}
{% from "macros/today.html" import today %}
Today.show({{ today(page)|tojson }});
