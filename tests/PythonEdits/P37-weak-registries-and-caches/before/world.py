from game.hub import plug


@plug
class Orc:
    power = 1
