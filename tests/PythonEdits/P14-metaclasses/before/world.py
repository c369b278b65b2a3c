from game.meta import Plugin


class Light(Plugin):
    power = 1

    def shine(self):
        return self.power
