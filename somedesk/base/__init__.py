"""What everything else stands on: where files live, settings, logs, errors, numbers and dates."""
