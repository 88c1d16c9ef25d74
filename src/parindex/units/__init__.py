"""Units: provinces, districts and communes, with the dates between which they exist."""
