"""The command line: what is asked for, and what is printed. The work is done in work/ and below."""
