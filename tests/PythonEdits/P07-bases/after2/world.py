class Creature:
    def move(self):
        return "walks"


class Flyer:
    def move(self):
        return "flies"

    def land(self):
        return "lands"


class Orc(Flyer, Creature):
    def move(self):
        return "orc " + super().move()
