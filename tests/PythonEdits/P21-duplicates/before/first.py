class Orc:
    power = 1


LIMIT = 5
