"""Formats that other programs read and edit: JSON, CSV, XLSX, DOCX, PPTX, ICS; and what comes back."""
