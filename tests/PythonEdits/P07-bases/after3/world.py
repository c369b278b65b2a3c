class Creature:
    def move(self):
        return "walks"


class Flyer:
    def move(self):
        return "flies"

    def land(self):
        return "lands"


class Orc:
    def move(self):
        return "rests"
