KIND = "creatures"
