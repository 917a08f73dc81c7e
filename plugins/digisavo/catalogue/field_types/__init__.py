"""The field types: a kind of answer in each class. A new type is one class in a module here, and nothing else."""
