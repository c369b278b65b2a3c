KIND = "monsters"
