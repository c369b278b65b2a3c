global using Game;
global using Thing = Two.Thing;
