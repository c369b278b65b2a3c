from game.config import WIDTH
