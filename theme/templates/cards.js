{# Some link cards, ready to show: prints CardShard (generator/views/cards.py). theme/js/card.js loads it when a reader points at a link. #}
{% from "macros/card.html" import card %}
{% for one in page.cards %}
Cards.keep({{ one.key|tojson }},{{ card(one)|tojson }});
{% endfor %}
