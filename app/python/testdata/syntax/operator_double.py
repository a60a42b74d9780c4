x = a ++* b
