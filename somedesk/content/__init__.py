"""What lies in resources/, read and validated: models, suggestions, themes, words, sentences; the sample."""
