global using Thing = Others.IThing;
