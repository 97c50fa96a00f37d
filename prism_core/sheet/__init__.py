"""Contact sheets: photographs before and after, as a PDF to look through, to print and to send."""
