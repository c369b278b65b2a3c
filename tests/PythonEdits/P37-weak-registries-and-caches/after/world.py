from game.hub import plug


@plug
class Orc:
    power = 2


@plug
class Elf:
    power = 3
