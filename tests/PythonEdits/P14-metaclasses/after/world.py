from game.meta import Plugin


class Light(Plugin):
    power = 2
    colour = "red"

    def shine(self):
        return self.colour, self.power
