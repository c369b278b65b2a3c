global using T = Common;
