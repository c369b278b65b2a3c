global using Number = System.Int64;
global using static Tools.Near;
