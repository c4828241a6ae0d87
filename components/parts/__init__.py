"""What views are made of; a part knows no view."""
