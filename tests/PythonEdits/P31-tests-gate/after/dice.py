rolled = []


def roll(sides):
    rolled.append(sides)
    return sides + 1
