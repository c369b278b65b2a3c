from game.creatures import KIND, Orc


class Elf(Orc):
    kind = KIND
