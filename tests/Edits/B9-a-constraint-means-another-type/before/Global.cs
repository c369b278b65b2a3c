global using Thing = Tools.IThing;
