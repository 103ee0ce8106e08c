"""The clickable maturity grid: model, view, delegate and inspector."""
