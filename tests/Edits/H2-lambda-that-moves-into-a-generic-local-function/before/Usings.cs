global using DialectA;
