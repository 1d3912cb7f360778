"""What is said of it: the report, the employer's chair, wording, why."""
