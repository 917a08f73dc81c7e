"""Files that programs read: records, schemas, and what the browser filters and compares by."""
