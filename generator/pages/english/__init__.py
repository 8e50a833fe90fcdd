"""The pages under `/en/`: the frame, labels and code lists in English; what a record says itself stays Vietnamese, marked so."""
