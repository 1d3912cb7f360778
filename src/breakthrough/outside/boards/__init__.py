"""One folder for each board system; none knows another."""
