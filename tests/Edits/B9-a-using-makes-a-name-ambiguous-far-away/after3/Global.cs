global using Game;
