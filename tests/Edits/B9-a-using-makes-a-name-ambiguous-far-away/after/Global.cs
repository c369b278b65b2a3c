global using Game;
global using Two;
