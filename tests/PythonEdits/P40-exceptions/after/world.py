class GameError(ValueError):
    def __init__(self, text):
        super().__init__(text)
        self.text = text

    def show(self):
        return "GAME ERROR " + self.text


class Lost(GameError):
    level = 2
