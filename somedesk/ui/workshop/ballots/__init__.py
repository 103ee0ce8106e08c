"""The ballot that goes round: what whoever has the computer sees in place of everything that is the facilitator’s."""
