"""The plan on paper: PDF, Word document and JSON of one ``Planblad``. No Slack, no database (PLA-06)."""
