"""The content calendar in the formats of others: calendars, tables, the bulk forms of schedulers."""
