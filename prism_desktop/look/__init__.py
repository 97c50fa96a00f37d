"""How Prism looks: tones, style sheet, fonts, icons."""
