namespace G;
