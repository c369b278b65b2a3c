rolled = []


def roll(sides):
    rolled.append(sides)
    return sides * 1


def twice(sides):
    return roll(sides) * 2
