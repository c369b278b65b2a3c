global using Number = System.Double;
global using Others;
