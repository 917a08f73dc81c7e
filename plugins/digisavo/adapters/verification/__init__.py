"""What a built site has to hold, checked in the finished files: a second witness beside the outputs that made them."""
