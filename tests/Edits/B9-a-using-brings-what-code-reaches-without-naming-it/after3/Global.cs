global using Game;
global using Tools;
