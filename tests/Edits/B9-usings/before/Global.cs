global using Number = System.Int32;
