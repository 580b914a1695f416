"""English names of the days and months, whatever the machine's locale."""

import datetime as dt

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")


def weekday(day: dt.date) -> str:
    """English name of the day of the week."""
    return WEEKDAYS[day.weekday()]
