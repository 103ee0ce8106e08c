"""Rules about maturity models themselves."""
