"""The maturity models, suggestions and report words in resources/, read and validated."""
