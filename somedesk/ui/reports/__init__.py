"""The reports page: options, preview, saving, printing, many at once."""
