"""The calendar: what goes out when, as a month, a week or a list, and whether it is balanced."""
