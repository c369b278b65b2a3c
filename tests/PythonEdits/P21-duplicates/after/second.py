LIMIT = 7


class Orc:
    power = 2


def other():
    return LIMIT * 2
