global using T = Tools;
