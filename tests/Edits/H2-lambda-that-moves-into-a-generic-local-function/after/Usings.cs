global using DialectB;
