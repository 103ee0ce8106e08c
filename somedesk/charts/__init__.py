"""One function per chart: domain data in, matplotlib Figure out."""
