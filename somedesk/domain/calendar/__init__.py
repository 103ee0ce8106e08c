"""The calendar: what goes out when, whether it is balanced, and what work it makes."""
