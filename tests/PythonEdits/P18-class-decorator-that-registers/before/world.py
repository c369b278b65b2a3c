from game.commands import kind


@kind
class Orc:
    power = 1
